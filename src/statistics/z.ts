/** Standard normal quantiles of two-sided limits, to the digits PHEindicatormethods uses. */
export const z95 = 1.959963984540054;
export const z998 = 3.090232306167813;
