import { breaks, inEach } from '../broken';

breaks('B9.row', inEach('B9/2230105/total'));
breaks('B9.tree', inEach('B9/total/project'));
