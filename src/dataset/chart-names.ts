/** Charts a measure can ask for, by their file names in charts/kinds. */
export const chartNames = [
  "sorted-bars",
  "peer-dots",
  "spine-strip",
  "shares",
  "categories",
  "group-medians",
  "scatter",
  "funnel",
  "trend",
  "dumbbell",
] as const;
