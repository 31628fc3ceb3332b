using System.Buffers.Binary;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using SmartCS.Sdk.Routing;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Classification;

public sealed class IntentClassifierFileTests
{
    private static readonly byte[] Bytes = Saved(ShopUtterances.Trained);

    [Fact]
    public void Load_Saved_PredictsAndSavesTheSame()
    {
        var loaded = IntentClassifier.Load(new MemoryStream(Bytes));

        Assert.Equal(ShopUtterances.Trained.Intents, loaded.Intents);
        Assert.Equal(ShopUtterances.Trained.ExamplesHash, loaded.ExamplesHash);
        Assert.Empty(loaded.Warnings);
        Assert.All(ShopUtterances.All, static example => Assert.NotEqual(default, ShopUtterances.Trained.Classify(example.Text)));
        Assert.All(ShopUtterances.All, example => Assert.Equal(ShopUtterances.Trained.Classify(example.Text), loaded.Classify(example.Text)));
        Assert.Equal(Bytes, Saved(loaded));
    }

    [Fact]
    public void Load_TwoInOneStream_LeavesOffAfterEach()
    {
        var stream = new MemoryStream([.. Bytes, .. Bytes, 7]);

        IntentClassifier.Load(stream);
        IntentClassifier.Load(stream);

        Assert.Equal(7, stream.ReadByte());
    }

    [Fact]
    public void Load_TruncatedAnywhere_SaysSo() => Prop.ForAll(Gen.Choose(0, Bytes.Length - 1).ToArbitrary(), static length =>
    {
        var failure = Assert.Throws<IntentClassifierFileException>(() => IntentClassifier.Load(new MemoryStream(Bytes[..length])));
        Assert.Contains("truncated", failure.Message, StringComparison.Ordinal);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Load_TruncatedInTheHeader_SaysSo() => Assert.All(Enumerable.Range(0, 16), static length =>
    {
        var failure = Assert.Throws<IntentClassifierFileException>(() => IntentClassifier.Load(new MemoryStream(Bytes[..length])));
        Assert.Contains("truncated", failure.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Load_AnyBitFlipped_Throws() => Prop.ForAll(Gen.Choose(0, (8 * Bytes.Length) - 1).ToArbitrary(), static bit => Refuses(bit))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Load_AnyBitOfTheHeaderFlipped_Throws() => Assert.All(Enumerable.Range(0, 8 * 12), static bit => Refuses(bit));

    [Fact]
    public void Load_OtherVersion_NamesBoth()
    {
        var bytes = Bytes.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), 99);

        var failure = Assert.Throws<IntentClassifierFileException>(() => IntentClassifier.Load(new MemoryStream(bytes)));

        Assert.Contains("version 99", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":\"hello\"}")]
    [InlineData("SQLite format 3")]
    [InlineData("x")]
    public void Load_SomethingElse_SaysSo(string content)
    {
        var failure = Assert.Throws<IntentClassifierFileException>(() => IntentClassifier.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content))));

        Assert.Contains("no intent classifier", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ContentForgedUnderARightChecksum_Throws() => Prop.ForAll(Gen.Choose(12, 400).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), static (place, change) =>
    {
        var bytes = Bytes.ToArray();
        bytes[place] ^= (byte)change;
        SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32), bytes.AsSpan(bytes.Length - 32));
        try
        {
            IntentClassifier.Load(new MemoryStream(bytes)).Classify("取消订单 cancel my order");
        }
        catch (IntentClassifierFileException)
        {
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Load_ManySmallReads_IsTheSame()
    {
        var loaded = IntentClassifier.Load(new OneByteStream(Bytes));

        Assert.Equal(Bytes, Saved(loaded));
    }

    private static void Refuses(int bit)
    {
        var bytes = Bytes.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.Throws<IntentClassifierFileException>(() => IntentClassifier.Load(new MemoryStream(bytes)));
    }

    private static byte[] Saved(IntentClassifier classifier)
    {
        using var stream = new MemoryStream();
        classifier.Save(stream);
        return stream.ToArray();
    }

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);
    }
}
