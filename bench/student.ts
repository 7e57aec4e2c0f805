/** A text as a bag of words: ranks into the vectors, each with its weight. */
export interface Bag {
  readonly ranks: readonly number[];
  readonly weights: readonly number[];
}

/** Softmax temperature over cosines. */
const TEMPERATURE = 0.05;
/** Share of the loss that asks the right passage of a question; the rest asks the right question of a passage. */
const FORWARD = 0.7;
/** Adagrad (Duchi et al. 2011), one sum of squares a word: step, and what the sums start from. */
const STEP = 0.02;
const FIRST_SQUARE = 1e-8;
/** Pull back to where the training started. */
const RIDGE = 1e-4;
/** Shorter sums of vectors have no direction. */
const SHORTEST = 1e-6;

/** Texts' vectors of length 1, one after the other, and how long they were. */
interface Embedded {
  readonly rows: Float32Array;
  readonly lengths: Float32Array;
}

/** Word vectors in training: a text's vector is the weighted sum of its words', brought to length 1. */
export class Student {
  readonly vectors: Float32Array;
  readonly #start: Float32Array;
  readonly #squares: Float32Array;
  readonly #gradient: Float32Array;
  readonly #touched = new Set<number>();
  readonly #dimensions: number;

  /** `vectors`: one after the other, of so many dimensions. They are trained in place. */
  constructor(vectors: Float32Array, dimensions: number) {
    this.vectors = vectors;
    this.#start = vectors.slice();
    this.#squares = new Float32Array(vectors.length / dimensions).fill(FIRST_SQUARE);
    this.#gradient = new Float32Array(vectors.length);
    this.#dimensions = dimensions;
  }

  /** A step towards each query's being nearest to its own passage among the batch's, and the other way round. */
  contrast(queries: readonly Bag[], passages: readonly Bag[]): void {
    const [a, b] = [this.#embed(queries), this.#embed(passages)];
    const size = queries.length;
    const cosines = this.#cosines(a, b, size);
    const [there, back] = [softmax(cosines, size), softmax(transposed(cosines, size), size)];
    const pull = new Float32Array(size * size);
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        const odds =
          FORWARD * (there[row * size + column] as number) +
          (1 - FORWARD) * (back[column * size + row] as number);
        pull[row * size + column] = odds - (row === column ? 1 : 0);
      }
    }
    this.#backward(queries, a, this.#times(pull, b, size));
    this.#backward(passages, b, this.#times(transposed(pull, size), a, size));
    this.#step();
  }

  /** A step towards the texts' being as near to each other as a teacher finds them, `wanted` row by row in odds. */
  imitate(texts: readonly Bag[], wanted: Float32Array): void {
    const own = this.#embed(texts);
    const size = texts.length;
    const odds = softmax(this.#cosines(own, own, size), size, true);
    const pull = new Float32Array(size * size);
    for (let row = 0; row < size; row += 1) {
      for (let column = 0; column < size; column += 1) {
        const [there, back] = [row * size + column, column * size + row];
        pull[there] =
          (odds[there] as number) -
          (wanted[there] as number) +
          (odds[back] as number) -
          (wanted[back] as number);
      }
    }
    this.#backward(texts, own, this.#times(pull, own, size));
    this.#step();
  }

  #embed(texts: readonly Bag[]): Embedded {
    const size = this.#dimensions;
    const rows = new Float32Array(texts.length * size);
    const lengths = new Float32Array(texts.length);
    for (const [text, { ranks, weights }] of texts.entries()) {
      const row = rows.subarray(text * size, (text + 1) * size);
      for (const [word, rank] of ranks.entries()) {
        const weight = weights[word] as number;
        for (let at = 0; at < size; at += 1) {
          row[at] = (row[at] as number) + weight * (this.vectors[rank * size + at] as number);
        }
      }
      let squares = 0;
      for (let at = 0; at < size; at += 1) squares += (row[at] as number) ** 2;
      const length = Math.sqrt(squares) + SHORTEST;
      lengths[text] = length;
      for (let at = 0; at < size; at += 1) row[at] = (row[at] as number) / length;
    }
    return { rows, lengths };
  }

  #cosines(a: Embedded, b: Embedded, count: number): Float32Array {
    const size = this.#dimensions;
    const cosines = new Float32Array(count * count);
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        let sum = 0;
        for (let at = 0, i = row * size, j = column * size; at < size; at += 1, i += 1, j += 1) {
          sum += (a.rows[i] as number) * (b.rows[j] as number);
        }
        cosines[row * count + column] = sum;
      }
    }
    return cosines;
  }

  /** The batch's mean slope of the loss by each text's direction. */
  #times(pull: Float32Array, { rows }: Embedded, count: number): Float32Array {
    const size = this.#dimensions;
    const slopes = new Float32Array(count * size);
    for (let row = 0; row < count; row += 1) {
      for (let column = 0; column < count; column += 1) {
        const force = (pull[row * count + column] as number) / (count * TEMPERATURE);
        for (let at = 0, i = row * size, j = column * size; at < size; at += 1, i += 1, j += 1) {
          slopes[i] = (slopes[i] as number) + force * (rows[j] as number);
        }
      }
    }
    return slopes;
  }

  /** Hands each text's slope on to its words: what points along the text's own direction changes nothing. */
  #backward(texts: readonly Bag[], { rows, lengths }: Embedded, slopes: Float32Array): void {
    const size = this.#dimensions;
    for (const [text, { ranks, weights }] of texts.entries()) {
      const row = rows.subarray(text * size, (text + 1) * size);
      const slope = slopes.subarray(text * size, (text + 1) * size);
      let along = 0;
      for (let at = 0; at < size; at += 1) along += (row[at] as number) * (slope[at] as number);
      for (const [word, rank] of ranks.entries()) {
        this.#touched.add(rank);
        const weight = (weights[word] as number) / (lengths[text] as number);
        for (let at = 0; at < size; at += 1) {
          const to = rank * size + at;
          const across = (slope[at] as number) - along * (row[at] as number);
          this.#gradient[to] = (this.#gradient[to] as number) + weight * across;
        }
      }
    }
  }

  #step(): void {
    const size = this.#dimensions;
    for (const rank of this.#touched) {
      let squares = 0;
      for (let to = rank * size; to < (rank + 1) * size; to += 1) {
        const back = RIDGE * ((this.vectors[to] as number) - (this.#start[to] as number));
        this.#gradient[to] = (this.#gradient[to] as number) + back;
        squares += (this.#gradient[to] as number) ** 2 / size;
      }
      this.#squares[rank] = (this.#squares[rank] as number) + squares;
      const step = STEP / Math.sqrt(this.#squares[rank] as number);
      for (let to = rank * size; to < (rank + 1) * size; to += 1) {
        this.vectors[to] = (this.vectors[to] as number) - step * (this.#gradient[to] as number);
        this.#gradient[to] = 0;
      }
    }
    this.#touched.clear();
  }
}

/** Cosines as odds, row by row; a text's likeness to itself left out where asked. */
export function softmax(cosines: Float32Array, count: number, withoutSelf = false): Float32Array {
  const odds = new Float32Array(cosines.length);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let column = 0; column < count; column += 1) {
      const at = row * count + column;
      const odd = withoutSelf && row === column ? 0 : Math.exp(((cosines[at] as number) - 1) / TEMPERATURE);
      odds[at] = odd;
      sum += odd;
    }
    for (let column = 0; column < count; column += 1) {
      odds[row * count + column] = (odds[row * count + column] as number) / sum;
    }
  }
  return odds;
}

function transposed(matrix: Float32Array, count: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      turned[column * count + row] = matrix[row * count + column] as number;
    }
  }
  return turned;
}
