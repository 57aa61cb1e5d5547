/** What may still be taken before a capture grows too large to hand over in one message. */
export interface Budget {
  /** Takes `amount` and says `true`, or takes nothing and says `false`. */
  take(amount: number): boolean;
}

export function budgetOf(amount: number): Budget {
  let left = amount;
  return {
    take(wanted) {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
  };
}
