"""THE DOOR: words in, words out; decides nothing. One file a noun."""
