/** Whether a text speaks of what was expected or of what was experienced, as a word for the cleaner; null for neither and for both. */
export function aspectIn(text: string): "forventet" | "oplevet" | null {
  const expected = /forvent|expect|(?<![\p{L}])før(?![\p{L}])/iu.test(text);
  const experienced = /oplev|experienc|erfaring(?!s)|(?<![\p{L}])efter(?![\p{L}])/iu.test(text);
  // what was got out of it was experienced, unless it is what was expected
  if (!expected && !experienced) return /udbytte|benefit/iu.test(text) ? "oplevet" : null;
  return expected === experienced ? null : expected ? "forventet" : "oplevet";
}

/** Who evaluates, or says how satisfied they are, tells what they experienced. */
export function isEvaluation(text: string): boolean {
  return /evaluering|tilfreds|evaluation|satisf/iu.test(text) && !/forvent|expect|baseline|før(?!s)/iu.test(text);
}
