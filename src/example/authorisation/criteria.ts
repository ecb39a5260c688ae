import { sheets } from "../../dataset/sheets.ts";
import type { ExampleSheet } from "../column.ts";

/** A domain of the assessment and the criteria in it, in the example's own words; codes are the letter and a number: "P01". */
interface Domain {
  readonly letter: string;
  readonly name: string;
  readonly criteria: readonly string[];
}

/** The two that far more applicants did not meet than any other. */
export const hardest = { plan: "P01", budget: "P02" } as const;

export const domains: readonly Domain[] = [
  {
    letter: "C",
    name: "Clinical focus",
    criteria: [
      "Clinicians lead every decision about which services are bought",
      "All member practices have been heard on the priorities",
      "Nurses, hospital doctors and therapists are asked as well as GPs",
      "Each priority has a clinical lead with time set aside for it",
      "Clinical leads are paid for the time they give",
      "A way of finding out what member practices think",
      "Member practices know what they have signed up to",
      "Differences in care between practices are known and discussed",
      "A plan to improve the quality of primary care",
      "Quality of care is watched for every provider",
      "Concerns about quality are acted on within days",
      "Serious incidents are reviewed by clinicians",
      "Lessons from incidents reach every practice",
      "Prescribing is reviewed with practices each quarter",
      "Evidence is sought before a service is changed",
      "Public health advice is used in each business case",
      "Outcomes for patients are measured, and not activity alone",
      "Examples of services that clinicians have already changed",
      "Safeguarding of children has a named lead",
      "Safeguarding of adults has a named lead",
    ],
  },
  {
    letter: "E",
    name: "Engagement",
    criteria: [
      "Patients are involved before options are drawn up",
      "A list of the communities served, and how each is reached",
      "People who are seldom heard are sought out",
      "Patient groups of practices are connected with one another",
      "Carers have a say of their own",
      "Complaints are analysed and answered in time",
      "What patients said, and what was done about it, is published",
      "Meetings of the governing body are held in public",
      "Papers are published in plain English",
      "Equality duties are met for each decision",
      "Equality objectives have been set and published",
      "Patient choice is offered and promoted",
      "Shared decisions between patient and clinician are supported",
      "The lay member for engagement has a job description",
      "Local media and members of Parliament know whom to ask",
      "A strategy for communication is in use",
      "Voluntary organisations are partners in planning",
      "Feedback from Healthwatch has a way in",
    ],
  },
  {
    letter: "P",
    name: "Plans",
    criteria: [
      "A clear and credible plan for the next years",
      "A detailed financial plan that delivers balance",
      "The plan follows from the assessment of local needs",
      "The plan is agreed with the health and wellbeing board",
      "Savings are named, with who delivers each and by when",
      "Risks to the plan are listed, with what would be done",
      "Activity and money in the plan agree with one another",
      "The plan shows how health inequalities will be reduced",
      "Contracts are in place, or a timetable for them is",
      "Plans for urgent care cover the winter",
      "Plans for elective care keep to waiting times",
      "Plans for mental health have their own money",
      "Plans for people with learning disabilities",
      "Plans for children and maternity care",
      "Plans for long-term conditions",
      "Plans for care at the end of life",
      "Plans for medicines and their cost",
      "Plans for the use of buildings",
      "Plans for information systems and data",
      "Workforce plans of providers have been read and challenged",
      "National commitments are each found in the plan",
      "Progress on the plan is reported every month",
      "Running costs stay within the management allowance",
      "A reserve is held for what cannot be foreseen",
    ],
  },
  {
    letter: "G",
    name: "Governance",
    criteria: [
      "A constitution that every member practice has signed",
      "The area is whole, and no practice is claimed twice",
      "The governing body has the members the law asks for",
      "Members of the governing body have agreed terms",
      "An audit committee with a qualified lay chair",
      "A remuneration committee that decides on pay",
      "Rules on conflicts of interest, and a public register",
      "Decisions are taken where the scheme of delegation says",
      "Standing financial instructions are in use",
      "Budgets have holders who accept them",
      "The chief finance officer is qualified",
      "Financial reports reach the governing body in time",
      "Arrangements against fraud",
      "Internal audit has been appointed",
      "A risk register that the governing body reads",
      "Information governance at the required level",
      "Freedom of information requests are answered",
      "Plans for emergencies have been tried out",
      "Business continuity plan",
      "Health and safety policy",
      "Employment policies have been adopted",
      "A policy for people who raise concerns",
      "Procurement follows the rules, and decisions are recorded",
      "Individual funding requests have a fair procedure",
      "Continuing healthcare has staff and a procedure",
      "Legal advice can be had at once",
      "Records are kept and can be found",
      "A process for leaving a decision to the members",
    ],
  },
  {
    letter: "W",
    name: "Working with others",
    criteria: [
      "Agreements with neighbours on shared contracts",
      "Lead commissioners are named for each large provider",
      "Delegation between groups is written down",
      "A seat on the health and wellbeing board, and its use",
      "Joint commissioning with the council for adults",
      "Joint commissioning with the council for children",
      "Pooled budgets have an agreement and a host",
      "An agreement on advice from public health",
      "The contract with the support unit says what is bought",
      "The support unit's work is measured and paid by results",
      "What is kept in house is staffed",
      "A way of settling disputes with partners",
      "A part in clinical networks and senates",
      "Collaboration on specialised services with the national body",
      "Safeguarding boards are attended",
      "Research is supported with partners",
    ],
  },
  {
    letter: "L",
    name: "Leadership",
    criteria: [
      "The chair has been assessed as ready",
      "The accountable officer has been assessed as ready",
      "The chief finance officer has been assessed as ready",
      "The roles of chair and accountable officer are kept apart",
      "A registered nurse sits on the governing body",
      "A hospital doctor sits on the governing body",
      "The leaders have shown how they handled a crisis",
      "A programme to develop the governing body",
      "Successors are being prepared",
      "Members say that they trust their leaders",
      "Partners say that they trust the leaders",
      "Leaders challenge one another in meetings",
      "Values are agreed and can be seen in decisions",
    ],
  },
];

export interface ListedCriterion {
  readonly code: string;
  readonly text: string;
  readonly domain: string;
}

/** All 119, in the order of the domains. */
export const criteria: readonly ListedCriterion[] = domains.flatMap(({ letter, name, criteria: texts }) =>
  texts.map((text, n) => ({ code: `${letter}${String(n + 1).padStart(2, "0")}`, text, domain: name })),
);

export function criteriaSheet(): ExampleSheet {
  const { name, columns } = sheets.criteria;
  const header = [columns.code.name, columns.text.name, columns.domain.name];
  return { name, rows: [header, ...criteria.map(({ code, text, domain }) => [code, text, domain])] };
}
