import type { Paragraph } from "../blocks.ts";
import { everywhere, type Helper, noParameters, type Subject } from "../engine/helper.ts";

function styled(name: Paragraph["style"], meaning: string): Helper<Subject> {
  return { name, meaning, encloses: true, within: everywhere, ...noParameters, make: ({ inside }) => inside(name) };
}

export const lead = styled("lead", "The opening sentence of a page, larger.");
export const commentary = styled("commentary", "Text beside a chart, a little smaller.");
export const note = styled("note", "Small print: sources and cautions.");
