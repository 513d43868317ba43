/** Terms of e^(−t) that one step of Runge and Kutta's fourth order keeps. */
export const ORDER = 4
