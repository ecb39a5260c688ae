/**
 * The invented country: four regions, 44 STPs and 207 CCGs. No name is that of a CCG there has been; what is
 * borrowed from the real map is only its unevenness: STPs of one CCG and of ten, cities and moors.
 */
export interface Place {
  readonly stp: string;
  readonly region: "North" | "Midlands and East" | "London" | "South";
  readonly landscape: Landscape;
  /** People served by the whole STP. The largest STP serves six times the people of the smallest. */
  readonly people: number;
  /** How many of its CCGs take part in the round: the first so many of the list. */
  readonly taking: number;
  readonly ccgs: readonly string[];
}

type Landscape = "city" | "town" | "coast" | "shire";

/**
 * Eleven STPs have one participant and ten have two: a third of the participants (31 of 93) sit where an STP's
 * own figures may not be shown, as they would if 93 of the real 207 had answered (statistics.md S13).
 */
export const places: readonly Place[] = [
  ...inRegion("North", [
    [
      "Wolds & Coast",
      "coast",
      2_140_000,
      8,
      "Ashdale|Barrow Wolds|Carrick Bay|East Haven|Holmsey Vale|Kingsport|Marram Coast|Thornby|Saltersey Sands",
    ],
    ["Larkbeck Valleys", "town", 1_980_000, 5, "Larkbeck|Hebblethorpe|Ingleshaw|Cragmoor|Sowerdale|Tenterfield|Overclough"],
    ["North Fells", "shire", 432_000, 1, "Skellthwaite|Ulverfell"],
    ["Mossland Plain", "city", 2_586_000, 4, "Mossgate|Haydale|Salthouse|Lymbank|Warbrick|Fairholme|Norbeck|Dunscar|Aldershaw|Birchmere"],
    ["Gritstone & Dale", "town", 1_420_000, 4, "Gritstone|Hathermoor|Bradderdale|Stanefell|Wirkstone|Eyeworth Dale"],
    ["Tarnside", "shire", 488_000, 1, "Tarnside"],
    ["Silverstrand Bay", "coast", 1_240_000, 3, "Silverstrand|Heysand|Cockerholme|Fleetbank|Wyrescar"],
    ["Three Rivers", "town", 1_610_000, 2, "Tillwater|Wearbank|Dersingford|Monkshaugh|Hartley Staithes|Cresshaven"],
    ["Steel Valleys", "city", 1_505_000, 3, "Donbeck|Anvilgate|Rothershaw|Maltingley|Barnsgrove"],
    ["Castle Coast", "coast", 1_690_000, 2, "Bamborne|Alnstead|Seaharrow|Eastlawe|Hexley|Blytheburn|Priorhaven"],
    ["Vale of Esker", "shire", 905_000, 0, "Eskerby|Northallerby|Helmsworth|Ryeholme"],
  ]),
  ...inRegion("Midlands and East", [
    ["Marches", "shire", 690_000, 3, "Llanfair Ŵyl|Tŷ Gwyn & Border|Clunmoor|Ludstone"],
    ["Fen & Washland", "shire", 1_030_000, 4, "Holbeck Fen|Spalworth|Market Drove|Wisbourne|Long Dyke"],
    [
      "Heart of the Shires",
      "town",
      1_540_000,
      3,
      "Merrivale Heath|Marle-under-Wold, Alcestow and Fenny Cross|Kenilby|Rugborne|Nuneham Cross|Stratbourne",
    ],
    ["Black Forge", "city", 1_385_000, 2, "Forge Bank|Tipworth|Wednesford|Halestone"],
    ["Anvil & Potteries", "town", 1_470_000, 1, "Kiln Green|Burslow|Cheadleton|Leekbourne|Staveley Bank|Trentholme"],
    ["Oak Forest", "shire", 745_000, 0, "Oakthorpe|Swithby|Rutwell"],
    ["Sherdale", "town", 1_310_000, 2, "Sherdale|Mansworth|Newstow|Rushmere Hill|Arnoldsby|Hucknell"],
    ["Rose Shires", "town", 735_000, 2, "Corbeck|Naseworth"],
    ["Broads & Coast", "coast", 1_085_000, 3, "Yarehaven|Norwick|Breckham|Cromerby|Waveholme"],
    ["Levels & Colleges", "town", 912_400, 1, "King’s Fallow & the Levels"],
    ["Two Estuaries", "coast", 960_000, 1, "Orfleet|Ipsworth|Colnehaven"],
    ["Chalk & Vale", "town", 975_000, 2, "Dunstow|Bedwell Vale|Ampterley"],
    ["Two Leas", "town", 1_180_000, 1, "St Alder's|Hertwell|Harloe"],
    ["Saltings & South Shore", "coast", 1_225_000, 2, "Maldonhay|Rochfleet|Brentleigh|Thurrowell|Chelmworth"],
    ["Orchard Vale", "shire", 805_000, 0, "Pershall|Malverley|Bromsash|Kidderford"],
  ]),
  ...inRegion("London", [
    [
      "Capital North",
      "city",
      2_290_000,
      4,
      "Aldermarsh|Brickfields|Copper Hill|Drovers Heath|Finch Green|Mulberry Park|Quarry Hill|Wellgate",
    ],
    ["Capital East", "city", 2_085_000, 3, "Tallow Wharf|Docklow|Marshgate East|Bowbeck|Lea Reach|Sparrow Field|Victory Park"],
    ["Capital South", "city", 1_850_000, 2, "Lambsgate|Southmere Cross|Peck Hill|Deepwharf|Crystal Rise|Eltonbury"],
    ["Capital Riverside", "city", 1_620_000, 5, "Kingsreach|Putnor Vale|Mordenfield|Suttonmere|Wandlebrook|Richfield Park"],
    ["Capital West", "city", 1_430_000, 0, "Brentmoor|Actonbury|Harrowmead|Uxley|Hammerfield"],
  ]),
  ...inRegion("South", [
    ["Weald & Marsh", "shire", 1_905_000, 4, "Ashhurst|Weald Hatch|Hopfield|Cinderhurst|Medlow|Sandhythe|Thanebourne|Gravelhythe"],
    ["Downs & Havens", "coast", 1_875_000, 3, "Lewhaven|Steynbourne|Chalkhaven|Hailstow|Cuckholt|Pevenhurst|Worthmere|Ryebourne"],
    ["Heaths & Commons", "town", 1_010_000, 1, "Heathcombe|Godalmere|Wokestead|Chertwood"],
    ["Royal Forest", "town", 985_000, 2, "Bracken Park|Ascombe|Maidenford|Slowbourne|Farnhythe"],
    ["Three Ports", "coast", 1_745_000, 3, "Portsbourne|Gosfleet|Southamble|Farehythe|Andoverley|Petershaw|Isle of Wyke"],
    ["Beech Hills & Vale", "shire", 1_760_000, 2, "Aylesmere|Oxcombe|Beechcombe|Newberry Down|Readmoor|Wokenholt|Henbury Chase"],
    ["Estuary West", "city", 960_000, 0, "Bristowe|Avonleigh|Thornbrook"],
    ["White Horse & Plain", "shire", 1_120_000, 1, "Plainstow|Swindale|Bathcombe Spa|Beauchêne Vale"],
    ["Jurassic Shore", "coast", 786_000, 1, "Jurassic Shore"],
    ["Summer Levels", "shire", 563_000, 1, "Summer Levels"],
    ["Cotswell Hills", "shire", 634_000, 1, "Cotswell"],
    ["Moor & Sound", "coast", 940_000, 0, "Tavybourne|Torhaven|Exwater"],
    ["Kerrow & the Isles", "coast", 558_000, 0, "Porth Kerrow"],
  ]),
];

/** Places whose population is set by hand: the four below 100,000 people, and Ashdale, of which the documentation speaks. */
export const setPopulations: ReadonlyMap<string, number> = new Map([
  ["Ashdale", 136_412],
  ["Skellthwaite", 78_456],
  ["Market Drove", 97_184],
  ["Tŷ Gwyn & Border", 93_641],
  ["Rutwell", 88_725],
]);

type Line = readonly [stp: string, landscape: Landscape, people: number, taking: number, ccgs: string];

function inRegion(region: Place["region"], lines: readonly Line[]): Place[] {
  return lines.map(([stp, landscape, people, taking, ccgs]) => ({ stp, region, landscape, people, taking, ccgs: ccgs.split("|") }));
}
