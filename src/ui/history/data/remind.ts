/** This many sessions without an export lead to a reminder. Basis: judgement; a week and a half of the routine. */
export const REMIND_FROM = 4;
