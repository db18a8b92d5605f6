/** Danish first names that are common enough to tell a list of persons from a list of companies, in lower case. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `
  allan anders andreas anja ann anna anne annette anni annie arne asger astrid benny bent bente berit bettina birger
  birgit birgitte birthe bjarne bo bodil brian britta camilla carl carsten casper cecilie charlotte christian christina
  claus connie daniel david dennis ditte dorte dorthe ebbe edith egon ejner elisabeth ella ellen else emil emma erik
  erling esben eva finn flemming frank frederik freja frida gert gerda gitte gorm grethe gunnar gurli hanne hans harald
  heidi helle helge henning henriette henrik ib ida inge inger ingrid irene iris ivan jacob jakob jan jane janne jens
  jeppe jesper jette jimmy johan johanne johannes john johnny jonas jonna jytte jørgen jørn kaj karen karin karina karl
  karsten kasper kate katrine kenneth kent kim kirsten kjeld klaus knud kristian kristina kristine kurt lars lasse laura
  leif lena lene leo lilian linda line lis lisa lisbeth lise lone lotte louise mads magnus maiken maja malene mads maria
  marianne marie martin mathias mette michael mia mikael mikkel mogens morten nadia nanna niels nina ninna ole oliver
  oskar ove palle per peder pernille peter pia poul preben rasmus rikke rita rune ruth sanne sara sarah signe simon sofie
  sonja steen stefan sten stig stine susanne svend søren tanja thomas thorkild tim tina tom tommy tonny torben torsten
  tove trine troels ulla ulrik uffe vagn vera verner vibeke viggo vivi wilhelm yvonne åge aage åse aase
  `
    .trim()
    .split(/\s+/),
);
