import { expect, it } from 'vitest'
import { ICONS, type IconName } from '../../icons/index.ts'
import { render } from '../../../test/render.ts'
import Icon from './Icon.astro'

it.each(Object.keys(ICONS) as IconName[])(
  '%s is drawn, and nothing of it is read',
  async (name) => {
    const { one, all } = await render(Icon, { props: { name, class: 'own' } })
    expect(one('svg').getAttribute('aria-hidden')).toBe('true')
    expect(one('svg').getAttribute('focusable')).toBe('false')
    expect(one('svg').getAttribute('class')).toBe('icon own')
    expect(all('path').map((path) => path.getAttribute('d'))).toEqual([...ICONS[name]])
  },
)
