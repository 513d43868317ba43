/** How well a product answers a search, the best first: 3 exactly, 2 well, 1 somewhat, 0 not at all. */
export const grades = [3, 2, 1, 0] as const

export type Grade = (typeof grades)[number]

/** The grade that a key stands for. */
export const gradeOfKey = (key: string): Grade | undefined => grades.find((grade) => `${grade}` === key)
