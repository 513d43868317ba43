/** The sizes in which a kind is made, smallest first. An empty system means that there is only one. */
export const sizeSystems = {
  letters: ['XS', 'S', 'M', 'L', 'XL', 'XXL'],
  waist: ['26', '27', '28', '29', '30', '32'],
  'waist-men': ['29', '30', '31', '32', '33', '34', '36'],
  height: ['100', '110', '120', '130', '140', '150'],
  'shoes-women': ['35', '36', '37', '38', '39', '40'],
  'shoes-men': ['39', '40', '41', '42', '43', '44', '45'],
  'shoes-unisex': ['36', '37', '38', '39', '40', '41', '42', '43', '44'],
  'shoes-kids': ['26', '27', '28', '29', '30', '31', '32', '33'],
  bed: ['1.2m', '1.5m', '1.8m', '2.0m'],
  belt: ['80cm', '90cm', '100cm', '110cm'],
  luggage: ['20"', '24"', '28"'],
  rug: ['80×150cm', '120×180cm', '160×230cm'],
  pair: ['S', 'M', 'L'],
  one: [],
} as const

export type SizeSystem = keyof typeof sizeSystems
