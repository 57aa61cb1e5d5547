/** Things told apart by a key, each once, the latest of a key. */
export class Listing<T> {
  readonly all: T[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly keyOf: (one: T) => string) {}

  place(one: T): number {
    const key = this.keyOf(one);
    const place = this.places.get(key) ?? this.all.length;
    this.places.set(key, place);
    this.all[place] = one;
    return place;
  }
}
