import { setFlagsFromString } from "node:v8";

/**
 * Bids V8 to be sparing, for this process and the threads it starts from now on. By itself it lets a heap grow to several times what
 * is alive before it looks for what is not, collects what is new with several helpers, and compiles in others what was called a
 * few times: on two cores they keep each other, and the work, from getting on.
 */
export function beSparing(): void {
  setFlagsFromString("--no-parallel-scavenge");
  // How much of a function is carried out, in bytes of its code, before it is compiled to be quick: eight times what V8 takes. A
  // report goes once through very much code, of which little is worth it: one report alone takes a third less CPU, many a twelfth.
  setFlagsFromString("--interrupt-budget=1056000");
  // V8 makes at once among what is old what it has seen grow old: a report in the making looks so, and once done it holds on to
  // everything it points to until the next look at all of the heap. Without: a sixth less memory, and a twentieth less time.
  setFlagsFromString("--no-allocation-site-pretenuring");
  // Per cent that a heap may grow by from one look at all of it to the next: with 120, two hands take a fifth more memory, and
  // hardly less time.
  setFlagsFromString("--heap-growing-percent=40");
  // Megabytes a new thread's heap has before the first look: all of the libraries, and what comes again in every report.
  setFlagsFromString("--initial-old-space-size=96");
}
