/** A hosted badge of which only the address is known: it says nothing but where to ask. https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Assertion */
export const pointerTo = (id: string): string => JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion', id });
