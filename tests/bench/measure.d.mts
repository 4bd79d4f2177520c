export const medianOf: (values: readonly number[]) => number;
