using System.Text;
using Alis.Rules.Json;
using Alis.Rules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class CanonicalJsonPropertyTests
{
    private static readonly string[] Words = ["", "a", "aa", "A", "1", "10", "å", "€", "\\u00e5", "\\r", "\\\"", "\\ud83d\\ude00", "😀", "\ufb33", "\\u0000", "~/", "\\\\"];
    private static readonly string[] Scalars = ["null", "true", "false", "0", "-0", "1", "1.0", "100", "1e2", "0.1", "4.50", "1E-7", "333333333.33333329", "12345678901234567890", "[]", "{}"];

    private static readonly Gen<Node> Nodes = Gen.Sized(size => Tree(Math.Min(size, 25)));

    [Fact]
    public void Write_OfWhatWasWritten_IsTheSame() =>
        Prop.ForAll(Nodes.ToArbitrary(), node =>
        {
            var once = JsonReading.Canonical(node.Write(0, ""));
            Assert.Equal(once, JsonReading.Canonical(once));
        }).Holds(500);

    [Fact]
    public void Write_MembersInOtherOrderAndOtherBlanks_IsTheSame() =>
        Prop.ForAll(Nodes.ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(), (node, seed) =>
            CanonicalJson.Write(JsonReading.Value(node.Write(0, "")))
                .SequenceEqual(CanonicalJson.Write(JsonReading.Value(node.Write(seed, "\r\n\t "))))).Holds(500);

    [Fact]
    public void Write_AnyValue_KeepsEveryMemberAndItem() =>
        Prop.ForAll(Nodes.ToArbitrary(), node =>
        {
            var before = JsonReading.Value(node.Write(0, ""));
            Assert.Equal(Count(before), Count(JsonReading.Value(Encoding.UTF8.GetString(CanonicalJson.Write(before)))));
        }).Holds();

    private static int Count(JsonValue value) => 1 + value.Items.Sum(Count) + value.Members.Sum(m => Count(m.Value));

    private static Gen<Node> Tree(int size)
    {
        var leaf = Gen.OneOf(
            from scalar in Gen.Elements(Scalars) select new Node(scalar, null, []),
            from word in Gen.Elements(Words) select new Node("\"" + word + "\"", null, []));
        return size < 2
            ? leaf
            : Gen.Frequency(
                (1, leaf),
                (2, from items in Tree(size / 3).ListOf() select new Node(null, null, [.. items.Take(6)])),
                (3, from items in Tree(size / 3).ListOf() from start in Gen.Choose(0, Words.Length - 1) select Object(start, [.. items.Take(8)])));
    }

    // Names follow each other in the list of words from a random one on; those that decode to the same name never stand together.
    private static Node Object(int start, Node[] values)
    {
        var names = Enumerable.Range(start, values.Length).Select(i => Words[i % Words.Length]).Where(w => w != "\\u00e5" && w != "😀").ToArray();
        return new Node(null, names, values[..names.Length]);
    }

    private sealed record Node(string? Scalar, string[]? Names, Node[] Values)
    {
        public string Write(int seed, string blank)
        {
            if (Scalar is not null)
            {
                return blank + Scalar + blank;
            }

            if (Names is null)
            {
                return blank + "[" + string.Join(',', Values.Select(v => v.Write(seed, blank))) + blank + "]";
            }

            var members = Names.Zip(Values, (name, value) => blank + "\"" + name + "\"" + blank + ":" + value.Write(seed, blank)).ToArray();
            for (var (i, state) = (members.Length - 1, (ulong)seed); seed > 0 && i > 0; i--)
            {
                state = unchecked((state * 6364136223846793005) + 1442695040888963407);
                var other = (int)((state >> 33) % (ulong)(i + 1));
                (members[i], members[other]) = (members[other], members[i]);
            }

            return "{" + string.Join(',', members) + blank + "}" + blank;
        }
    }
}
