/** Digits of a phone number that tell it: a country's code before them is left out by some who write it. */
const PHONE_DIGITS = 9

/** An order number as it is compared: without case, marks and blanks. "#w 261-1340" → "W2611340". */
export function orderNumberKey(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
}

/**
 * The ways in which a contact is compared, in the order in which they stand in the text: e-mail addresses in lower case, phone
 * numbers by their last nine digits. Digits that are an order number count too: the caller tells them apart by trying.
 */
export function contactKeys(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const mails = plain.match(/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu) ?? []
  const phones = (plain.match(/(?<![\p{L}\p{N}])\+?\d(?:[ ()-]{0,2}\d){8,14}(?![\p{L}\p{N}])/gu) ?? []).map((phone) =>
    phone.replace(/\D/g, '').slice(-PHONE_DIGITS),
  )
  return [...mails, ...phones]
}
