import { describe, expect, test } from "@jest/globals";
import { checkTemplates } from "../../src/report/check/check.ts";
import type { Templates } from "../../src/report/templates.ts";
import { charts } from "./charts.ts";
import { measures } from "./round.ts";

const pages = ["number", "options", "split", "text"].map((family) => ({ name: `measure/${family}`, text: "## {{title}}" }));

/** What is said of one section beside a sound cover and sound pages for measures. */
function letters(text: string, partials: Templates["partials"] = []): string[] {
  const templates = {
    sections: [
      { name: "00-cover", text: "# {{organisation}}" },
      { name: "10-test", text },
    ],
    partials: [...pages, ...partials],
  };
  return checkTemplates(templates, measures, charts).map((problem) => problem.message);
}

const at = (line: number) => `templates/report/10-test.md, line ${line}: `;

describe("a template is told what is wrong, where, and what was probably meant", () => {
  test.each([
    ["a chart", 'Text.\n\n{{figure "sorted-bar"}}', `${at(3)}The chart "sorted-bar" is not known. Did you mean "sorted-bars"?`],
    ["a measure", '{{figure "trend" measure="popluation"}}', `${at(1)}The measure "popluation" is not known. Did you mean "population"?`],
    ["a table", '\n{{table "sorces"}}', `${at(2)}The table "sorces" is not known. Did you mean "sources"?`],
    ["a width", '{{figure "trend" width="hlf"}}', `${at(1)}The width "hlf" is not known. Did you mean "half"?`],
    ["a setting", '{{figure "trend" widht="half"}}', `${at(1)}For {{figure}}, the setting "widht" is not known. Did you mean "width"?`],
    ["a word", "Dear {{organistaion}}", `${at(1)}In a report, the word "organistaion" is not known. Did you mean "organisation"?`],
    ["a helper", "{{#togehter}}x{{/togehter}}", `${at(1)}The helper "togehter" is not known. Did you mean "together"?`],
    ["a list", "{{#each chapter}}x{{/each}}", `${at(1)}In a report, the list "chapter" is not known. Did you mean "chapters"?`],
    ["a question", "{{#if hasSorces}}x{{/if}}", `${at(1)}In a report, the word "hasSorces" is not known. Did you mean "hasSources"?`],
    ["a piece", "{{> measure/numbr}}", `${at(1)}The piece "measure/numbr" is not known. Did you mean "measure/number"?`],
    ["a heading", "# One\n\nSee [there](#on).", `${at(3)}The heading linked to "on" is not known. Did you mean "one"?`],
  ])("%s", (_, text, letter) => expect(letters(text)).toEqual([letter]));

  test("a word of a measure used outside one", () => {
    expect(letters("{{position}}")[0]).toContain('In a report, the word "position" is not known.');
    expect(letters("{{#each chapters}}{{#each measures}}{{position}}{{/each}}{{/each}}")).toEqual([]);
  });

  test("everything at once", () => {
    expect(letters('{{figure "x"}}\n{{table "y"}}\n<br>')).toHaveLength(3);
  });
});

describe("what a template may not do", () => {
  test.each([
    ["reach for an object's own machinery", "{{constructor}}"],
    ["reach for a prototype", "{{__proto__}}"],
    ["reach for it by a path", "{{organisation.constructor}}"],
    ["print what it stands in", "{{this}}"],
    ["look upwards", "{{#each chapters}}{{../organisation}}{{/each}}"],
    ["read what travels along", "{{@root}}"],
    ["read what travels along by name", "{{@writing}}"],
    ["look up by name", '{{lookup this "constructor"}}'],
    ["write to the log", '{{log "x"}}'],
    ["change what it is about", "{{#with reader}}x{{/with}}"],
    ["define pieces of its own", '{{#*inline "x"}}y{{/inline}}'],
    ["wrap a piece", "{{#> measure/number}}x{{/measure/number}}"],
    ["name a piece by a word", "{{> (lookup this 'title')}}"],
    ["hand values to a piece", "{{> measure/number title=organisation}}"],
    ["call within a call", '{{figure (lookup this "x")}}'],
    ["name a chart without quotation marks", "{{figure organisation}}"],
    ["name a chart by nothing", "{{figure}}"],
    ["give a figure too much", '{{figure "trend" "population"}}'],
    ["open a helper that encloses nothing", '{{#figure "trend"}}x{{/figure}}'],
    ["use one that encloses without closing it", "{{box}}"],
    ["use a measure's helper for a report", "{{key-numbers}}"],
    ["leave a call open", "{{#if hasSources}}x"],
    ["leave a bracket open", "{{organisation"],
    ["hold HTML", "<script>alert(1)</script>"],
    ["hold HTML in a sentence", "a <b>word</b>"],
    ["hold a picture", "![x](https://example.org/x.png)"],
    ["hold code", "```\ncode\n```"],
    ["hold code in a sentence", "a `word`"],
    ["hold a quotation", "> words"],
    ["link by plain http", "[x](http://example.org)"],
    ["link to a script", "[x](javascript:alert)"],
    ["link to a file", "[x](file:///etc/passwd)"],
    ["link by reference", "[x]: https://example.org"],
  ])("%s", (_, text) => {
    const found = letters(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(/^templates\/report\/10-test\.md/);
  });

  test("hold itself", () => {
    expect(
      letters("{{> a}}", [
        { name: "a", text: "{{> b}}" },
        { name: "b", text: "\n{{> a}}" },
      ]),
    ).toEqual([expect.stringContaining('b.md, line 2: The piece "a" holds itself.')]);
    expect(letters("", [{ name: "measures/population", text: "{{measure}}" }])).toEqual([
      expect.stringContaining("A measure's page holds itself."),
    ]);
  });
});

test("what a template may do raises no letter", () => {
  const text = `{{!-- a note with {{ and }} in it --}}
# Heading {#one .unlisted}
{{kicker round}}
## {{organisation}}, **{{period}}** and *more*
---
See [above](#one), [a measure](#m-population), [the web](https://example.org) or [write](mailto:{{contactEmail}}).
- {{#if hasSources}}yes{{else}}no{{/if}}
- {{#unless hasGlossary}}none{{/unless}}
{{#columns}}{{#column "chart"}}{{figure "trend" measure="cost" width="chart"}}{{/column}}{{#column}}{{questions}}{{/column}}{{/columns}}
{{#each chapters}}{{title}}{{#each halfMeasures}}{{measure}}{{#if charts.trend}}{{figure "trend"}}{{/if}}{{/each}}{{/each}}
{{> measure/text}}`;
  expect(letters(text.replace("{{> measure/text}}", ""))).toEqual([]);
});

test("a measure that nothing writes about is named, with the files that could", () => {
  const templates = { sections: [], partials: pages.filter(({ name }) => name !== "measure/split") };
  expect(checkTemplates(templates, measures, charts).map((problem) => problem.message)).toEqual([
    'templates/report/measure: There is no template for the measure "fund" (split). Write one of: measures/fund.md, measure/split-half.md, measure/split.md.',
  ]);
});

test("a measure that names an unknown chart is told so", () => {
  const odd = measures.slice(0, 1).map((measure) => ({ ...measure, charts: ["trnd"] }));
  expect(checkTemplates({ sections: [], partials: pages }, odd, charts).map(String)).toEqual([
    'Problem: Measures: For the measure "population", the chart "trnd" is not known. Did you mean "trend"?',
  ]);
});
