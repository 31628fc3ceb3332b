using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Training;

public sealed class ClassifierFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("smartcs-classifiers-");
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ListLogger<MerchantClassifiers> _log = new();

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Save_ThenLoad_IsTheSameClassifier()
    {
        var folder = Open();
        var classifier = Train("one");
        folder.Save(classifier);
        folder.Save(classifier);
        var loaded = folder.Load(classifier.ExamplesHash);

        Assert.Equal(classifier.ExamplesHash, loaded!.ExamplesHash);
        Assert.Equal(classifier.Classify("one"), loaded.Classify("one"));
        Assert.Equal(folder.PathOf(classifier.ExamplesHash), Assert.Single(Files()));
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public void Load_NoFolder_IsNothing()
    {
        Assert.Null(Open("missing").Load(1));
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public void Load_AnyByteChanged_IsRefused()
    {
        var folder = Open();
        var classifier = Train("one");
        folder.Save(classifier);
        var path = folder.PathOf(classifier.ExamplesHash);
        var good = File.ReadAllBytes(path);
        for (var i = 0; i < good.Length; i += 1 + (good.Length / 200))
        {
            var bytes = good.ToArray();
            bytes[i] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.Null(folder.Load(classifier.ExamplesHash));
            File.WriteAllBytes(path, good[..i]);
            Assert.Null(folder.Load(classifier.ExamplesHash));
        }

        Assert.All(_log.Entries, static entry => Assert.Equal((LogLevel.Warning, 1852), (entry.Level, entry.EventId)));
        File.WriteAllBytes(path, good);
        Assert.NotNull(folder.Load(classifier.ExamplesHash));
    }

    [Fact]
    public void Load_FileOfOtherExamples_IsRefused()
    {
        var folder = Open();
        var classifier = Train("one");
        folder.Save(classifier);
        File.Move(folder.PathOf(classifier.ExamplesHash), folder.PathOf(7));

        Assert.Null(folder.Load(7));
        Assert.Contains("other examples", Assert.Single(_log.Entries).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sweep_OldFilesAndLeftovers_AreDeleted()
    {
        var folder = Open();
        Directory.CreateDirectory(Path.Combine(_root.FullName, "kept"));
        var month = Write("old.v1.intents", TimeSpan.FromDays(31));
        var week = Write("new.v1.intents", TimeSpan.FromDays(7));
        var leftover = Write("a.b.intents.tmp", TimeSpan.FromDays(2));
        var running = Write("c.d.intents.tmp", TimeSpan.FromHours(2));
        var foreign = Write("notes.txt", TimeSpan.FromDays(400));
        folder.Sweep();

        Assert.Equal(new[] { week, running, foreign }.Order(), Files().Order());
        Assert.False(File.Exists(month) || File.Exists(leftover));
    }

    [Fact]
    public void Load_File_CountsAsUsed()
    {
        var folder = Open();
        var classifier = Train("one");
        folder.Save(classifier);
        var path = folder.PathOf(classifier.ExamplesHash);
        File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime - TimeSpan.FromDays(29));
        Assert.NotNull(folder.Load(classifier.ExamplesHash));
        _time.Advance(TimeSpan.FromDays(2));
        folder.Sweep();

        Assert.Equal([path], Files());
    }

    private static IntentClassifier Train(string example) => IntentClassifier.Train([new LabelledUtterance(example, "a"), new LabelledUtterance("another", "b")]);

    private ClassifierFolder Open(string name = "kept") => new(Path.Combine(_root.FullName, name), _time, _log);

    private string[] Files() => Directory.GetFiles(Path.Combine(_root.FullName, "kept"));

    private string Write(string name, TimeSpan age)
    {
        var path = Path.Combine(_root.FullName, "kept", name);
        File.WriteAllText(path, "x");
        File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime - age);
        return path;
    }
}
