namespace Alis.Rules.Tests.Matching.Stable;

/// <summary>One fault that a matcher can have, or a change that is none.</summary>
internal enum MatcherMutant
{
    None,
    EvictsBest,
    EvictsEarliest,
    NeverEvicts,
    DisplacedNotAskedAgain,
    OnePlaceMore,
    OnePlaceLess,
    NoPlacesReadAsOne,
    StopsAfterFirstRefusal,
    LastChoiceSkipped,
    PriorityByRankOnList,
    PostsPropose,
    FirstChoicesFirst,
    RankByRank,
    OneOrderForAll,
    MostMatched,
    LastWishesFirst,
    DisplacedStartsAgain,
    FirstInFirstOut,
}
