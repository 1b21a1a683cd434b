import type { Head } from '../../format.ts'

export const detect = ({ root }: Head): boolean => root === 'urlset' || root === 'sitemapindex'
