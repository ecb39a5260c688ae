import { describe, expect, test } from "@jest/globals";
import { markedContent } from "../../../src/pdf/check/marked-content.ts";

const sound = { pieces: [], bare: false, nested: false, open: false };
const piece = (number: number) => `/P<</MCID ${number}>>BDC\nBT/F1 9 Tf [<00B1C2>12<0001>]TJ ET\nEMC\n`;

describe("a page's marked content", () => {
  test("is the numbers of its pieces in the order they are shown, ornaments left out", () => {
    const page = `${piece(4)}/Artifact BMC\n0 0 1 1 re f\nEMC\nq 1 0 0 1 3 4 cm\n${piece(0)}Q\n/Artifact<</Type/Pagination>>BDC\n/D1 Do\nEMC\n`;
    expect(markedContent(page)).toEqual({ ...sound, pieces: [4, 0] });
    expect(markedContent("")).toEqual(sound);
  });

  test("may stand in more than one page of the same process", () => {
    expect(markedContent(piece(1).repeat(2)).pieces).toEqual([1, 1]);
    expect(markedContent(piece(2)).pieces).toEqual([2]);
  });

  test("has a piece without a number where none is given", () => {
    expect(markedContent("/P<</Lang(en)>>BDC ET EMC").pieces).toEqual([undefined]);
    expect(markedContent("/Span/Name BDC ET EMC").pieces).toEqual([undefined]);
    expect(markedContent("<<</MCID 3>>BDC ET EMC").pieces).toEqual([undefined]);
  });

  test.each(["0 0 1 1 re f", "/D1 Do", "[<0001>]TJ", "0 0 m 1 1 l S", "<0001> Tj", "/Sh1 sh", "0 0 1 1 re f*"])(
    "is told from %s shown outside it, before, between and after",
    (bare) => {
      for (const page of [`${bare}\n${piece(1)}`, `${piece(1)}${bare}\n${piece(2)}`, `${piece(1)}${bare}`])
        expect(markedContent(page).bare).toBe(true);
    },
  );

  test("is found open, within another, and ended too often", () => {
    expect(markedContent(`${piece(1)}/P<</MCID 2>>BDC ET`).open).toBe(true);
    expect(markedContent(`/Artifact BMC ${piece(1)} EMC`).nested).toBe(true);
    expect(markedContent(`${piece(1)} EMC`)).toMatchObject({ nested: true, open: true });
  });
});
