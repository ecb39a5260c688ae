import { viewsOf } from "../disclosure/permit.ts";
import { serve } from "../workers/serve.ts";
import { corrected } from "./corrected.ts";
import { type Finished, handOf, type Order, type Task } from "./hand.ts";
import { pressFrom } from "./press.ts";

// A thread that makes reports, started by threads.ts and told an Order. It does what the plain way does, with its own copy of the round.
serve<Order, Task, Finished>(({ dataset, held, templates, lock }) => {
  const permit = corrected(viewsOf(dataset), held);
  const press = pressFrom(templates, lock);
  return async (task) => {
    const result = await handOf(permit, await press)(task);
    const { buffer, byteOffset, byteLength } = result.printed.bytes;
    // Bytes with memory of their own are handed over; a piece of a larger memory is copied.
    const alone = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
    return { result, handedOver: alone ? [buffer] : [] };
  };
});
