/** How sites name the reader in a label, in the languages that are used most. */
const ME =
  /^(?:you|du|sie|tú|tu|usted|vos|vous|toi|você|voce|eu|ty|jij|je|u|ви|ти|вы|ты|siz|sen|sinä|te|ön|εσείς|εσύ|أنت|انت|אתה|את|آپ|شما|आप|আপনি|你|您|あなた|나|회원님|คุณ|bạn|anda|kamu|chi|ti|tusa|sibh)$/i;

export const isMe = (name: string): boolean => ME.test(name.trim());
