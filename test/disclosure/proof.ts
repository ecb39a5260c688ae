/** Set FULL_PROOF=1 to run the proofs at full size (some ten minutes); the suite runs a sample of each. */
export const full = process.env.FULL_PROOF !== undefined;
