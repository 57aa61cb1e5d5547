declare module 'vader-sentiment' {
  const vader: {
    readonly SentimentIntensityAnalyzer: {
      /** `compound` is -1 to 1; `neg`, `neu` and `pos` are shares of the text. */
      polarity_scores(text: string): { readonly compound: number; readonly neg: number; readonly neu: number; readonly pos: number };
    };
  };
  export default vader;
}
