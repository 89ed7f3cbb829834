import { parsePhoneNumberFromString } from 'libphonenumber-js'

/** A French (or international) phone number → E.164, or null when it is not one. */
export const normalizePhone = (input: string): string | null => {
  const number = parsePhoneNumberFromString(input, 'FR')
  return number?.isValid() === true ? number.number : null
}

/** E.164 or short number → as French people write it: « 01 30 97 80 00 ». */
export const formatPhone = (phone: string): string =>
  parsePhoneNumberFromString(phone, 'FR')?.formatNational() ?? phone
