/**
 * Characters that look like another one, or like nothing. A program that prints a PDF takes the first character that
 * its font draws with a sign, a radical for the ideograph; others leave direction marks and joiners in a text.
 */

/**
 * The radicals of U+2E80 to U+2EFF and the strokes of U+31C0 to U+31EF, each before the ideograph it stands for
 * (Unicode's Equivalent_Unified_Ideograph). NFKC folds two of these, and the Kangxi radicals; of those it makes of ⼾
 * the form that no text of the mainland prints.
 */
const STANDS_FOR =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬' +
  '⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝' +
  '⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯' +
  '⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟㇆𠃌㇏乀㇐一㇑丨㇒丿㇓乀㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎⼾户';

const IDEOGRAPHS = new Map([...STANDS_FOR.matchAll(/(.)(.)/gu)].map(([, sign, meant]) => [sign!, meant!]));

/** Radicals, strokes, and ideographs that are in Unicode for the sake of older tables. */
const IDEOGRAPH_FORM = /[\u2e80-\u2fdf\u31c0-\u31ef\uf900-\ufaff]/g;

/** Format characters, variation selectors, control characters: what shows nothing and is no space. */
const INVISIBLE = /(?!\s)[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** A text's characters as they were meant: ideographs for radicals and compatibility forms, nothing that shows nothing. */
export const asMeant = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(IDEOGRAPH_FORM, (sign) => IDEOGRAPHS.get(sign) ?? sign.normalize('NFKC'));

const SAME_LENGTH = /[\u2e80-\u2fdf\u31c0-\u31ef\uf900-\ufaff\uff10-\uff19\uff0e]/g;

/** Ideographs for radicals, plain digits for full-width ones, each at its place: offsets into the text stay right. */
export const inPlace = (text: string): string =>
  text.replace(SAME_LENGTH, (sign) => {
    const meant = IDEOGRAPHS.get(sign) ?? sign.normalize('NFKC');
    return meant.length === sign.length ? meant : sign;
  });

/** A text as the eye reads it: that, and full-width and other compatibility forms folded (NFKC). Spaces stay. */
export const foldForms = (text: string): string => asMeant(text).normalize('NFKC');
