import { parentPort } from "node:worker_threads";
import { type Answer, errorAnswer, type Question } from "./message.ts";

/** A result, and those of its bytes that are handed over and not copied. */
export interface Served<Result> {
  readonly result: Result;
  readonly handedOver: readonly ArrayBuffer[];
}

/** Inside a thread: answers each question in turn. An error is an answer too; the thread goes on with the next question. */
export function serve<Task, Result>(work: (task: Task) => Promise<Served<Result>>): void {
  let turn: Promise<void> = Promise.resolve();
  parentPort?.on("message", ({ id, task }: Question<Task>) => {
    turn = turn.then(async () => {
      const { answer, handedOver } = await work(task).then(
        ({ result, handedOver }): { answer: Answer<Result>; handedOver: readonly ArrayBuffer[] } => ({
          answer: { id, result },
          handedOver,
        }),
        (error: unknown) => ({ answer: errorAnswer(id, error), handedOver: [] }),
      );
      parentPort?.postMessage(answer, [...handedOver]);
    });
  });
}
