/** Why there is no picture: the words are too many for it, or have characters that the fonts don't. */
export interface Refusal {
  readonly refused: 'too-long' | 'script';
}
