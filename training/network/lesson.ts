/** What is known of a sentence, under some of the outputs. */
export interface Answers {
  /** The first output that is spoken of, and the answers from there on. */
  readonly output: number;
  readonly answers: ArrayLike<number>;
  /** How much each answer counts. */
  readonly weights: ArrayLike<number>;
}

/** A message, or a sentence alone. */
export interface Lesson {
  readonly sentences: readonly (readonly number[])[];
  readonly known: readonly Answers[];
  /** Of the message as a whole; not asked of sentences alone. */
  readonly hostile: number | undefined;
}

export interface Course {
  readonly lessons: readonly Lesson[];
  readonly batch: number;
  /** How many of its batches for each batch of the first course. */
  readonly share: number;
}
