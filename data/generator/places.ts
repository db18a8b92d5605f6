/** A postal district and the municipality that it chiefly lies in. */
export interface Place {
  readonly postcode: string;
  readonly town: string;
  readonly municipality: string;
  readonly municipalityName: string;
}

const place = (postcode: string, town: string, municipality: string, municipalityName: string): Place => ({
  postcode,
  town,
  municipality,
  municipalityName,
});

/** Where each school finds its organisations, with how often. */
export const PLACES: Readonly<Record<string, readonly (readonly [Place, number])[]>> = {
  koege: [
    [place("4600", "Køge", "259", "Køge"), 10],
    [place("4681", "Herfølge", "259", "Køge"), 2],
    [place("4623", "Lille Skensved", "259", "Køge"), 2],
    [place("2670", "Greve", "253", "Greve"), 4],
    [place("2680", "Solrød Strand", "269", "Solrød"), 3],
    [place("4660", "Store Heddinge", "336", "Stevns"), 2],
    [place("4690", "Haslev", "320", "Faxe"), 3],
  ],
  roskilde: [
    [place("4000", "Roskilde", "265", "Roskilde"), 11],
    [place("4130", "Viby Sjælland", "265", "Roskilde"), 2],
    [place("4320", "Lejre", "350", "Lejre"), 3],
    [place("4300", "Holbæk", "316", "Holbæk"), 3],
    [place("4100", "Ringsted", "329", "Ringsted"), 2],
  ],
  "sjaelland-syd": [
    [place("4700", "Næstved", "370", "Næstved"), 8],
    [place("4760", "Vordingborg", "390", "Vordingborg"), 6],
    [place("4720", "Præstø", "390", "Vordingborg"), 3],
    [place("4780", "Stege", "390", "Vordingborg"), 3],
    [place("4200", "Slagelse", "330", "Slagelse"), 2],
  ],
  "lolland-falster": [
    [place("4800", "Nykøbing F", "376", "Guldborgsund"), 6],
    [place("4990", "Sakskøbing", "376", "Guldborgsund"), 2],
    [place("4900", "Nakskov", "360", "Lolland"), 5],
    [place("4930", "Maribo", "360", "Lolland"), 4],
    [place("4970", "Rødby", "360", "Lolland"), 1],
  ],
};
