// PDFKit by hand, not tagged: node peers/pdfkit.mjs SAMPLE OUT COUNT. The same words, tables and charts in the same order, placed by a
// few functions of our own. What a program would be that had no layout engine, no chart grammar and no accessibility.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PDFDocument from "pdfkit";

const [sample, out, count] = process.argv.slice(2);
const fonts = join(import.meta.dirname, "../../templates/theme/fonts");
const page = { left: 54, right: 541.28, top: 74, bottom: 779.89 };
const sizes = { lead: 13, body: 11, commentary: 10.5, note: 8.5 };
const headings = { 1: 24, 2: 14.5, 3: 11.5 };
const [ink, own, soft, rule] = ["#17242E", "#0B3558", "#4A5B68", "#C9D1D7"];

for (let i = 0; i < Number(count); i++) {
  const report = JSON.parse(readFileSync(join(sample, `${i}.json`), "utf8"));
  writeFileSync(join(out, `${i}.pdf`), await printed(report));
}

async function printed(report) {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    autoFirstPage: false,
    info: { Title: report.title, Author: report.author },
  });
  const chunks = [];
  doc.on("data", (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  const faces = { sans: "SourceSans3-Regular", bold: "SourceSans3-SemiBold", italic: "SourceSans3-Italic", serif: "SourceSerif4-SemiBold" };
  for (const [name, file] of Object.entries(faces)) doc.registerFont(name, join(fonts, `${file}.ttf`));
  doc.on("pageAdded", () => running(doc, report));
  doc.addPage();
  cover(doc, report.cover);
  for (const block of report.blocks) {
    if (block.kind === "heading" && block.level === 1) doc.addPage();
    write(doc, block, page.left, page.right - page.left, report);
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function running(doc, { header, footer }) {
  doc.font("sans").fontSize(9).fillColor(soft);
  doc.text(header.left, page.left, 40, { lineBreak: false });
  doc.text(header.right, page.right - doc.widthOfString(header.right), 40, { lineBreak: false });
  doc.text(footer.left, page.left, 800, { lineBreak: false });
  doc.x = page.left;
  doc.y = page.top;
}

function cover(doc, { kicker, title, subtitle, paragraphs, art }) {
  say(doc, kicker, "sans", 9.5, soft, page.left, 480);
  say(doc, title, "serif", 40, own, page.left, 480);
  say(doc, subtitle, "sans", 18, ink, page.left, 480);
  for (const paragraph of paragraphs) write(doc, paragraph, page.left, 480);
  if (art) chart(doc, art, 0, 841.89 - art.height);
}

/** Words at the place reached, and on from there. */
function say(doc, text, font, size, colour, x, width, options = {}) {
  doc.font(font).fontSize(size);
  if (doc.y + doc.heightOfString(text, { width }) > page.bottom) doc.addPage();
  doc.fillColor(colour).text(text, x, doc.y, { width, ...options });
}

/** Runs of one paragraph, each in its own face. */
function runs(doc, all, size, x, width, colour = ink, font = "sans") {
  doc.font(font).fontSize(size);
  if (doc.y + doc.heightOfString(all.map(({ text }) => text).join(""), { width }) > page.bottom) doc.addPage();
  all.forEach(({ text, bold, italic, link }, i) => {
    doc.font(bold ? "bold" : italic ? "italic" : font).fillColor(colour);
    const options = {
      width,
      continued: i < all.length - 1,
      link: link?.to === "outside" ? link.address : null,
      goTo: link?.to === "inside" ? link.id : null,
    };
    if (i === 0) doc.text(text, x, doc.y, options);
    else doc.text(text, options);
  });
}

function write(doc, block, x, width, report) {
  switch (block.kind) {
    case "heading":
      if (block.kicker) say(doc, block.kicker, "sans", 9.5, soft, x, width);
      doc.addNamedDestination(block.id);
      runs(doc, block.text, headings[block.level], x, width, own, "serif");
      doc.y += 4;
      return;
    case "contents":
      for (const { text, id } of listed(report.blocks))
        runs(
          doc,
          text.map((run) => ({ ...run, link: { to: "inside", id } })),
          11,
          x,
          width,
        );
      return;
    case "paragraph":
      runs(doc, block.text, sizes[block.style], x, width);
      doc.y += 6;
      return;
    case "list":
      block.items.forEach((item, i) => {
        runs(doc, [{ text: block.ordered ? `${i + 1}. ` : "• " }, ...item], sizes[block.style], x + 8, width - 8);
      });
      return;
    case "figure":
      return figure(doc, block, x, width);
    case "table":
      return table(doc, block, x, width);
    case "key-numbers":
      return keyNumbers(doc, block.items, x, width);
    case "box":
      say(doc, block.title, "bold", 11, ink, x, width);
      for (const inner of block.blocks) write(doc, inner, x, width, report);
      return;
    case "together":
      for (const inner of block.blocks) write(doc, inner, x, width, report);
      return;
    case "columns":
      return columns(doc, block, x, width, report);
    case "rule":
      doc
        .moveTo(x, doc.y)
        .lineTo(x + width, doc.y)
        .lineWidth(0.5)
        .stroke(rule);
      doc.y += 6;
      return;
    case "page-break":
      doc.addPage();
      return;
    default:
      throw new Error(`The peer does not know the block ${block.kind}`);
  }
}

/** Words are text, or runs of text. */
function plain(words) {
  return typeof words === "string" ? words : words.map(({ text }) => text).join("");
}

function listed(blocks) {
  return blocks.filter(({ kind, listed: shown }) => kind === "heading" && shown);
}

function figure(doc, { number, id, title, chart: picture, notes }, x, width) {
  if (doc.y + picture.height + 60 > page.bottom) doc.addPage();
  doc.addNamedDestination(id);
  say(doc, `Figure ${number}: ${plain(title ?? picture.title)}`, "bold", 11.5, ink, x, width);
  say(doc, picture.subtitle, "sans", 9.5, soft, x, width);
  if (picture.key.length > 0) say(doc, picture.key.map(({ label }) => label).join("    "), "sans", 9, soft, x, width);
  chart(doc, picture, x, doc.y);
  doc.y += picture.height + 4;
  for (const note of [picture.note, ...notes]) if (note) say(doc, note, "sans", 8.5, soft, x, width);
  doc.y += 6;
}

/** The chart's marks with PDFKit's own pens. */
function chart(doc, { marks }, left, top) {
  const below = doc.y;
  for (const mark of marks) draw(doc, mark, left + mark.x, top + mark.y);
  doc.y = below;
}

function draw(doc, mark, x, y) {
  switch (mark.kind) {
    case "bar":
      doc.rect(x, y, mark.w, mark.h).fill(mark.fill);
      return;
    case "line":
      doc.lineWidth(mark.width);
      if (mark.dash) doc.dash(3, { space: 2 });
      doc
        .moveTo(x, y)
        .lineTo(x + mark.dx, y + mark.dy)
        .stroke(mark.stroke);
      if (mark.dash) doc.undash();
      return;
    case "dot":
      doc.circle(x, y, mark.radius).lineWidth(mark.width);
      if (mark.fill && mark.stroke) doc.fillAndStroke(mark.fill, mark.stroke);
      else if (mark.fill) doc.fill(mark.fill);
      else doc.stroke(mark.stroke);
      return;
    default: {
      doc
        .font(mark.bold ? "bold" : "sans")
        .fontSize(mark.size)
        .fillColor(mark.fill);
      const back = mark.anchor === "start" ? 0 : doc.widthOfString(mark.words) / (mark.anchor === "end" ? 1 : 2);
      doc.text(mark.words, x - back, y, { lineBreak: false, baseline: "alphabetic" });
    }
  }
}

function keyNumbers(doc, items, x, width) {
  const [each, top] = [width / items.length, doc.y];
  items.forEach(({ label, value, under, own: mine }, i) => {
    doc.y = top;
    say(doc, label, "sans", 9.5, soft, x + i * each, each - 8);
    say(doc, plain(value), "serif", 27, mine ? own : ink, x + i * each, each - 8);
    say(doc, under, "sans", 9.5, soft, x + i * each, each - 8);
  });
  doc.y += 8;
}

function columns(doc, { columns: all, gap }, x, width, report) {
  const widths = shares(all, width - gap * (all.length - 1));
  let [left, top, deepest] = [x, doc.y, doc.y];
  all.forEach(({ blocks }, i) => {
    const pages = doc._pageBuffer.length;
    doc.y = top;
    for (const block of blocks) write(doc, block, left, widths[i], report);
    if (doc._pageBuffer.length !== pages) top = page.top;
    deepest = Math.max(deepest, doc.y);
    left += widths[i] + gap;
  });
  doc.y = deepest;
}

function shares(all, width) {
  const fixed = all.reduce((sum, { width: own }) => sum + (own === "fill" ? 0 : own), 0);
  const filling = all.filter(({ width: own }) => own === "fill").length;
  return all.map(({ width: own }) => (own === "fill" ? (width - fixed) / filling : own));
}

function table(doc, { title, columns: heads, rows }, x, width) {
  const widths = shares(heads, width);
  if (title) say(doc, `Figure ${title.number ?? ""}: ${plain(title.text)}`, "bold", 11.5, ink, x, width);
  if (title?.subtitle) say(doc, title.subtitle, "sans", 9.5, soft, x, width);
  const top = () =>
    row(
      doc,
      heads.map((head) => ({ kind: "text", text: [{ text: plain(head.title), bold: true }] })),
      heads,
      widths,
      x,
    );
  top();
  for (const each of rows) {
    if (doc.y + 30 > page.bottom) {
      doc.addPage();
      top();
    }
    if (each.kind === "group") say(doc, each.title, "bold", 9.5, ink, x, width);
    else row(doc, each.cells, heads, widths, x);
  }
}

function row(doc, cells, heads, widths, x) {
  const top = doc.y + 3;
  let [left, deepest] = [x, top + 12];
  cells.forEach((cell, i) => {
    if (cell.kind === "picture") chart(doc, cell.chart, left + 4, top);
    else {
      const text = cell.text.map((run) => run.text).join("");
      doc
        .font(cell.text[0]?.bold ? "bold" : "sans")
        .fontSize(9.5)
        .fillColor(ink);
      doc.text(text, left + 4, top, { width: widths[i] - 8, align: heads[i].align === "centre" ? "center" : heads[i].align });
      deepest = Math.max(deepest, doc.y);
    }
    left += widths[i];
  });
  doc.y = deepest + 3;
  doc.moveTo(x, doc.y).lineTo(left, doc.y).lineWidth(0.5).stroke(rule);
}
