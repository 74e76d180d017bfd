import { testStories } from './stories.mjs';

testStories('themes');
