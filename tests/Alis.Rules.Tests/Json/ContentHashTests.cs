using System.Text;
using Alis.Rules.Json;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class ContentHashTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Sha256_VectorsOfFips180_Agree(string text, string expected) =>
        Assert.Equal(expected, ContentHash.Sha256(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData("4a656665", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public void HmacSha256_VectorsOfRfc4231_Agree(string key, string text, string expected) =>
        Assert.Equal(expected, ContentHash.HmacSha256(Encoding.ASCII.GetBytes(text), Convert.FromHexString(key)));

    [Fact]
    public void HmacSha256_KeyLongerThanABlock_AgreesWithRfc4231() =>
        Assert.Equal(
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ContentHash.HmacSha256(Encoding.ASCII.GetBytes("Test Using Larger Than Block-Size Key - Hash Key First"), [.. Enumerable.Repeat((byte)0xaa, 131)]));
}
