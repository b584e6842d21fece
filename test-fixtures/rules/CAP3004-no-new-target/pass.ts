export const made = (isNew: boolean): boolean => isNew;
export const target = ({ target }: { target: string }): string => target;
