/** What kind of danger a received message speaks of. */
export type DangerKind = 'threat' | 'watching' | 'taking-away' | 'self-harm' | 'exposure' | 'cry-for-help';
