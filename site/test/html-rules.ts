import { HtmlValidate } from 'html-validate'

/** The validator of every page. */
export const htmlValidator = (): HtmlValidate =>
  new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Titles say the page and the site; they are not cut at 70 characters.
      'long-title': 'off',
      // `.phone` does not break (white-space: nowrap).
      'tel-non-breaking': ['error', { ignoreClasses: ['phone'] }],
      'require-sri': ['error', { target: 'crossorigin' }],
      'no-trailing-whitespace': 'off',
      // Checkboxes of one name are one list of values.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    },
  })

/** Names of the rules it applies. */
export const htmlRules = async (): Promise<string[]> => {
  const config = (await htmlValidator().getConfigFor('page.html')).getConfigData()
  return Object.entries('rules' in config ? (config.rules ?? {}) : {}).flatMap(([name, level]) =>
    [level].flat()[0] === 'error' ? name : [],
  )
}
