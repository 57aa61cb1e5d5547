/** What kind of danger a received message speaks of; "unclear" where only its words together do. */
export type DangerKind = 'threat' | 'watching' | 'taking-away' | 'self-harm' | 'exposure' | 'cry-for-help' | 'unclear';
