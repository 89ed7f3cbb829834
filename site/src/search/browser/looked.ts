/**
 * Guides that are opened from the form join those that the person may tell of: only in this page, as the
 * value of a box that is sent when it is ticked.
 */
export const watchLooked = (links: HTMLElement): void => {
  const box = document.getElementById('looked')
  const titles = document.getElementById('looked-titles')
  if (!(box instanceof HTMLInputElement) || titles === null) return
  const note = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    const slug = link?.pathname.split('/').at(-2)
    if (!link || !slug) return
    const slugs = box.value.split(' ').filter(Boolean)
    if (slugs.includes(slug) || slugs.length >= Number(box.dataset['most'])) return
    box.value = [...slugs, slug].join(' ')
    const item = document.createElement('li')
    item.textContent = (link.firstChild?.textContent ?? '').trim()
    titles.append(item)
    const field = document.getElementById('deja-lu')
    if (field !== null) field.hidden = false
  }
  links.addEventListener('click', note)
  // The middle button opens a tab as well.
  links.addEventListener('auxclick', note)
}
