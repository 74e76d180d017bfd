import { testStories } from './stories.mjs';

testStories('others');
