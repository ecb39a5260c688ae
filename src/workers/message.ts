import { Fault, Problem } from "../error.ts";

/** What a thread is told before anything else: all that it has to know for its work. */
export interface Briefing<Brief> {
  readonly brief: Brief;
}

/** What a thread is asked: a number, so that the answer finds its question, and the task. */
export interface Question<Task> {
  readonly id: number;
  readonly task: Task;
}

/** What it answers: a result, or an error in its parts, because a class does not survive the journey. */
export type Answer<Result> =
  | { readonly id: number; readonly result: Result }
  | { readonly id: number; readonly problem: { readonly what: string; readonly where: string | undefined; readonly remedy: string } }
  | { readonly id: number; readonly fault: { readonly message: string; readonly stack: string | undefined; readonly own: boolean } };

/** An error as an answer. */
export function errorAnswer(id: number, error: unknown): Answer<never> {
  if (error instanceof Problem) return { id, problem: { what: error.what, where: error.where, remedy: error.remedy } };
  const message = error instanceof Error ? error.message : String(error);
  return { id, fault: { message, stack: error instanceof Error ? error.stack : undefined, own: error instanceof Fault } };
}

/** The error that an answer holds, as it was thrown; undefined when it holds a result. */
export function errorIn(answer: Answer<unknown>): Error | undefined {
  if ("problem" in answer) {
    const { what, where, remedy } = answer.problem;
    return new Problem({ what, remedy, ...(where !== undefined && { where }) });
  }
  if (!("fault" in answer)) return undefined;
  const { message, stack, own } = answer.fault;
  return Object.assign(own ? new Fault(message) : new Error(message), stack === undefined ? {} : { stack });
}
