namespace Alis.Rules.Matching.Stable;

/// <summary>The lists of posts turned round: for each candidate the posts that have him on their lists, and where.</summary>
internal sealed class BackList(int candidates)
{
    private readonly int[] _starts = new int[candidates + 1];
    private readonly List<int[]> _lists = [];
    private int[] _posts = [];
    private int[] _places = [];

    /// <summary>Adds the list of the next post; entries below 0 are nobody.</summary>
    public void Add(int[] list)
    {
        _lists.Add(list);
        foreach (var candidate in list)
        {
            if (candidate >= 0)
            {
                _starts[candidate + 1]++;
            }
        }
    }

    /// <summary>Turns the lists round, once all have been added.</summary>
    public void Turn()
    {
        for (var c = 0; c < candidates; c++)
        {
            _starts[c + 1] += _starts[c];
        }

        (_posts, _places) = (new int[_starts[candidates]], new int[_starts[candidates]]);
        var next = (int[])_starts.Clone();
        for (var post = 0; post < _lists.Count; post++)
        {
            for (var i = 0; i < _lists[post].Length; i++)
            {
                if (_lists[post][i] is >= 0 and var candidate)
                {
                    var e = next[candidate]++;
                    (_posts[e], _places[e]) = (post, i);
                }
            }
        }

        _lists.Clear();
    }

    /// <summary>Writes the candidate's places, counted from 1, at the posts.</summary>
    public void Put(int candidate, int[] places)
    {
        for (var e = _starts[candidate]; e < _starts[candidate + 1]; e++)
        {
            places[_posts[e]] = _places[e] + 1;
        }
    }

    /// <summary>Takes what was not asked for out again, and returns it.</summary>
    public IEnumerable<(int Post, int Place)> Left(int candidate, int[] places)
    {
        for (var e = _starts[candidate]; e < _starts[candidate + 1]; e++)
        {
            if (places[_posts[e]] != 0)
            {
                places[_posts[e]] = 0;
                yield return (_posts[e], _places[e]);
            }
        }
    }
}
