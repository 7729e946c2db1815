import { breaks, inEach } from '../broken';

breaks('B7.row', [...inEach('B7/201/302', ['xinjiang']), ...inEach('B7/total/governmentFund', ['national'])]);
breaks('B7.tree', [...inEach('B7/20103/total', ['xinjiang']), ...inEach('B7/total/ownMoney', ['national'])]);
