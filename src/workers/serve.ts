import { parentPort } from "node:worker_threads";
import { type Answer, type Briefing, errorAnswer, type Question } from "./message.ts";

/** A result, and those of its bytes that are handed over and not copied. */
export interface Served<Result> {
  readonly result: Result;
  readonly handedOver: readonly ArrayBuffer[];
}

/**
 * Inside a thread: is told what it has to know, and then answers each question in turn. An error is an answer too; the thread
 * goes on with the next question.
 */
export function serve<Brief, Task, Result>(prepare: (brief: Brief) => (task: Task) => Promise<Served<Result>>): void {
  parentPort?.once("message", ({ brief }: Briefing<Brief>) => {
    const work = prepare(brief);
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
  });
}
