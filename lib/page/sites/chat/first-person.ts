/** How sites name the reader in a label, in the languages that are used most. */
const ME =
  /^(?:you|du|sie|tú|tu|usted|vos|vous|toi|você|voce|eu|ty|jij|je|u|ви|ти|вы|ты|siz|sen|sinä|te|ön|εσείς|εσύ|أنت|انت|אתה|את|آپ|شما|आप|আপনি|你|您|あなた|나|회원님|คุณ|bạn|anda|kamu|chi|ti|tusa|sibh)$/i;

/** Languages of which all words above are known, so that another name in a label is another person's. */
const KNOWN = /^(?:en|de|es|fr|pt|it|nl|pl|ru|uk|ar|he|zh|ja|cy)\b/i;

export const knowsMe = (language: string): boolean => KNOWN.test(language);

export const isMe = (name: string): boolean => ME.test(name.trim());
