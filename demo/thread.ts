/** The demo's invented conversation: Alex, whose mailbox it is, and Sam, about their children Max and Ella. */
export interface DemoMessage {
  readonly id: string;
  readonly from: 'Alex' | 'Sam';
  readonly sent: string;
  readonly text: string;
  readonly attachment?: { readonly name: string; readonly content: string };
}

export const ADDRESSES = { Alex: 'alex@example.org', Sam: 'sam@example.org' } as const;
export const SUBJECT = 'Half-term, dentist and the school trip';

export const THREAD: readonly DemoMessage[] = [
  {
    id: 'demo-1',
    from: 'Alex',
    sent: '2026-05-04T17:42:00+01:00',
    text: 'Hi Sam,\n\nMax has a dentist appointment on Tuesday 12 May at 9.10am. The letter is attached. It falls on your morning. Would you like to take him, or shall I?\n\nThanks, Alex',
    attachment: {
      name: 'dentist-letter.txt',
      content: 'Bridge Street Dental Practice\nMax: check-up on Tuesday 12 May 2026, 9.10am. Please arrive ten minutes early.\n',
    },
  },
  {
    id: 'demo-2',
    from: 'Sam',
    sent: '2026-05-04T21:15:00+01:00',
    text: "Nice of you to book things in my time without asking. Again.\n\nI'll take him. He'll be at school by 10.30.",
  },
  {
    id: 'demo-3',
    from: 'Alex',
    sent: '2026-05-05T08:03:00+01:00',
    text: 'Thank you for taking him. The practice only had that week left. Next time I will ask you for two dates first.\n\nAlex',
  },
  {
    id: 'demo-4',
    from: 'Sam',
    sent: '2026-05-07T12:30:00+01:00',
    text: "Ella's trip to Chester is £48, due Friday 15 May on ParentPay. I've paid my half. She also needs a packed lunch and a waterproof.",
  },
  {
    id: 'demo-5',
    from: 'Alex',
    sent: '2026-05-07T18:20:00+01:00',
    text: 'Thanks for letting me know. I paid £24 this evening. I will send the waterproof with her on Wednesday.\n\nAlex',
  },
  {
    id: 'demo-6',
    from: 'Sam',
    sent: '2026-05-13T17:58:00+01:00',
    text: "Handover was 5pm. It's nearly six. Ella was in tears in the car park. You do this every single week and then you wonder why they don't want to come.",
  },
  {
    id: 'demo-7',
    from: 'Alex',
    sent: '2026-05-13T18:25:00+01:00',
    text: 'Hi Sam,\n\nThe ring road was closed and I rang twice from the queue. We arrived at 5.50pm. I am sorry that you had to wait. On Wednesday I will leave work at 4pm.\n\nAlex',
  },
  {
    id: 'demo-8',
    from: 'Sam',
    sent: '2026-05-14T07:45:00+01:00',
    text: "Fine. I want to swap the weekend of 13 June because of my sister's wedding. I can do 20 June instead. I need to know by Sunday.",
  },
];
