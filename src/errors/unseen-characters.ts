/** Characters that look like nothing or like a plain space. */
export const unseen = /[\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]/g;
