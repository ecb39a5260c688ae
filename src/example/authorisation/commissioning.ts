/** Where an invented CCG belonged in 2013: the area team that assessed it and the support unit it was to buy from. */
export interface Commissioning {
  readonly areaTeam: string;
  readonly csu: string;
}

/** By the later STP: 27 area teams and 23 support units, which are not the same areas. */
const lines: readonly (readonly [areaTeam: string, csu: string, stps: string])[] = [
  ["Wolds & Esker", "Esker & Wolds CSU", "Wolds & Coast|Vale of Esker"],
  ["Larkbeck & Fells", "Larkbeck CSU", "Larkbeck Valleys|North Fells"],
  ["Mossland", "Mossland CSU", "Mossland Plain"],
  ["Gritstone & Steel", "Gritstone CSU", "Gritstone & Dale"],
  ["Gritstone & Steel", "Steel Valleys CSU", "Steel Valleys"],
  ["Silverstrand & Tarn", "Bay & Fell CSU", "Silverstrand Bay|Tarnside"],
  ["Three Rivers", "Castle & Rivers CSU", "Three Rivers"],
  ["Castle Coast", "Castle & Rivers CSU", "Castle Coast"],
  ["Marches & Orchards", "Forge & Marches CSU", "Marches"],
  ["Marches & Orchards", "Heart & Orchard CSU", "Orchard Vale"],
  ["Heart of the Shires", "Heart & Orchard CSU", "Heart of the Shires"],
  ["Black Forge", "Forge & Marches CSU", "Black Forge"],
  ["Potteries", "Potteries CSU", "Anvil & Potteries"],
  ["Sherdale & Oak", "Sherdale & Oak CSU", "Sherdale|Oak Forest"],
  ["Fen & Rose", "Fen & Levels CSU", "Fen & Washland"],
  ["Fen & Rose", "Chalk & Rose CSU", "Rose Shires"],
  ["Levels & Colleges", "Fen & Levels CSU", "Levels & Colleges"],
  ["Broads & Estuaries", "Broads & Estuaries CSU", "Broads & Coast|Two Estuaries"],
  ["Chalk & Leas", "Chalk & Rose CSU", "Chalk & Vale"],
  ["Chalk & Leas", "Leas & Saltings CSU", "Two Leas"],
  ["Saltings", "Leas & Saltings CSU", "Saltings & South Shore"],
  ["Capital North", "Capital North & East CSU", "Capital North"],
  ["Capital East", "Capital North & East CSU", "Capital East"],
  ["Capital South", "Capital South CSU", "Capital South|Capital Riverside"],
  ["Capital West", "Capital West CSU", "Capital West"],
  ["Weald", "Weald & Downs CSU", "Weald & Marsh"],
  ["Downs", "Weald & Downs CSU", "Downs & Havens"],
  ["Commons & Forest", "Commons & Forest CSU", "Heaths & Commons|Royal Forest"],
  ["Ports & Shore", "Ports & Shore CSU", "Three Ports|Jurassic Shore"],
  ["Beech & White Horse", "Beech & White Horse CSU", "Beech Hills & Vale|White Horse & Plain"],
  ["West Country", "West Country CSU", "Estuary West|Summer Levels|Cotswell Hills|Moor & Sound|Kerrow & the Isles"],
];

const byStp = new Map(lines.flatMap(([areaTeam, csu, stps]) => stps.split("|").map((stp) => [stp, { areaTeam, csu }] as const)));

/** Throws when the STP is new to the country and has been given no area team yet. */
export function commissioningIn(stp: string): Commissioning {
  const found = byStp.get(stp);
  if (found === undefined) throw new Error(`No area team is known for ${stp}.`);
  return found;
}
