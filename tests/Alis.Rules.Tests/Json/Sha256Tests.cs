using System.Security.Cryptography;
using Alis.Rules.Json;
using Alis.Rules.Tests.Properties;
using FsCheck.Fluent;
using Xunit;

namespace Alis.Rules.Tests.Json;

public class Sha256Tests
{
    [Fact]
    public void Hash_EveryLengthOverSeveralBlocks_AgreesWithTheFramework()
    {
        // The padding takes one block or two, by the length: each length up to four blocks is tried.
        for (var length = 0; length <= 256; length++)
        {
            var bytes = new byte[length];
            for (var i = 0; i < length; i++)
            {
                bytes[i] = (byte)(((i * 151) + length) % 256);
            }

            Assert.Equal(SHA256.HashData(bytes), Sha256.Hash(bytes));
        }
    }

    [Fact]
    public void Hash_AnyBytes_AgreesWithTheFramework() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Assert.Equal(SHA256.HashData(bytes), Sha256.Hash(bytes))).Holds();
}
