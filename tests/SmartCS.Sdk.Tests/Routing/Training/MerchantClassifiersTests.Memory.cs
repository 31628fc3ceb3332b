using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Routing;
using SmartCS.Sdk.Testing;
using SmartCS.Sdk.Tests.Turns;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Training;

/// <summary>What leaves memory, what is kept on disk, and what becomes of a file that cannot be used.</summary>
public sealed partial class MerchantClassifiersTests
{
    [Fact]
    public async Task FindAsync_MemoryLimit_DropsTheLeastRecentlyUsedAndTrainsItAgain()
    {
        var one = Profile("one", ("a", ["first"]));
        var two = Profile("two", ("a", ["second"]));
        using var classifiers = Create(memoryLimit: 1);
        await TrainAsync(classifiers, one);
        await TrainAsync(classifiers, two);

        Assert.Equal(1, classifiers.LoadedClassifiers);
        Assert.Equal(ClassifierState.Idle, classifiers.Report(one).State);
        Assert.Equal(ClassifierState.Ready, classifiers.Report(two).State);
        await TrainAsync(classifiers, one);
        Assert.Equal(ClassifierState.Idle, classifiers.Report(two).State);
        Assert.Equal(3, _training.Count);
    }

    [Fact]
    public async Task FindAsync_WithinTheMemoryLimit_KeepsTheOneUsedLast()
    {
        var profiles = Enumerable.Range(0, 3).Select(static i => Profile($"m{i}", ("a", [$"example {i}"]))).ToList();
        long size;
        using (var alone = Create())
        {
            await TrainAsync(alone, profiles[0]);
            size = alone.MemoryBytes;
        }

        using var classifiers = Create(memoryLimit: (5 * size) / 2);
        await TrainAsync(classifiers, profiles[0]);
        await TrainAsync(classifiers, profiles[1]);
        Assert.NotNull(await classifiers.FindAsync(profiles[0], Cancellation));
        await TrainAsync(classifiers, profiles[2]);

        Assert.Equal(2, classifiers.LoadedClassifiers);
        Assert.Equal([ClassifierState.Ready, ClassifierState.Idle, ClassifierState.Ready], profiles.Select(profile => classifiers.Report(profile).State));
    }

    [Fact]
    public async Task FindAsync_KeptOnDisk_IsLoadedAndNotTrained()
    {
        var one = Profile("one", ("a", ["first"]));
        var two = Profile("two", ("a", ["second"]));
        using (var classifiers = Create(memoryLimit: 1, folder: _folder.FullName))
        {
            await TrainAsync(classifiers, one);
            await TrainAsync(classifiers, two);
            Assert.NotNull(await classifiers.FindAsync(one, Cancellation));
        }

        using var restarted = Create(folder: _folder.FullName);
        var first = await restarted.FindAsync(one, Cancellation);

        Assert.Equal(2, _training.Count);
        Assert.Equal(["a"], first!.Intents);
        Assert.Equal(2, _folder.GetFiles().Length);
    }

    [Fact]
    public async Task FindAsync_PreviousWasDroppedFromMemory_IsLoadedWhileTheNewIsTrained()
    {
        using var classifiers = Create(memoryLimit: 1, folder: _folder.FullName);
        await TrainAsync(classifiers, Profile("acme", ("a", ["one"])));
        await TrainAsync(classifiers, Profile("other", ("b", ["two"])));

        var changed = Profile("acme", ("c", ["three"]));
        var found = await classifiers.FindAsync(changed, Cancellation);
        Assert.Equal(["a"], found!.Intents);
        var run = await _training.NextAsync(Cancellation);
        var ended = classifiers.EndedAsync(changed);
        run.Finish();
        await ended;
        Assert.Equal(["c"], (await classifiers.FindAsync(changed, Cancellation))!.Intents);
    }

    [Theory]
    [InlineData("truncated")]
    [InlineData("bit")]
    [InlineData("version")]
    [InlineData("empty")]
    [InlineData("other")]
    public async Task FindAsync_FileCannotBeUsed_IsTrainedAgainAndReplaced(string damage)
    {
        var profile = Profile("acme", ("a", ["one", "two"]), ("b", ["three"]));
        using (var classifiers = Create(folder: _folder.FullName))
        {
            await TrainAsync(classifiers, profile);
        }

        var file = Assert.Single(_folder.GetFiles()).FullName;
        var good = await File.ReadAllBytesAsync(file, Cancellation);
        await File.WriteAllBytesAsync(file, Damage(good, damage), Cancellation);
        using var restarted = Create(folder: _folder.FullName);
        var classifier = await TrainAsync(restarted, profile);

        Assert.Equal(["a", "b"], classifier.Intents);
        Assert.Equal(2, _training.Count);
        Assert.Contains(_log.Entries, entry => entry is { Level: LogLevel.Warning, EventId: 1852 } && entry.Text.Contains(file, StringComparison.Ordinal));
        Assert.Equal(good, await File.ReadAllBytesAsync(file, Cancellation));
    }

    [Fact]
    public async Task FindAsync_FolderCannotBeWritten_StaysInMemory()
    {
        // No user may make a folder below a file.
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "x", Cancellation);
        using var classifiers = Create(folder: Path.Combine(file, "below"));
        var profile = Profile("acme", ("a", ["one"]));
        await TrainAsync(classifiers, profile);

        Assert.Equal(ClassifierState.Ready, classifiers.Report(profile).State);
        Assert.Contains(_log.Entries, static entry => entry is { Level: LogLevel.Warning, EventId: 1853 });
    }

    private static byte[] Damage(byte[] good, string damage)
    {
        var bytes = good.ToArray();
        switch (damage)
        {
            case "truncated":
                return bytes[..^7];
            case "bit":
                bytes[bytes.Length / 2] ^= 0x10;
                return bytes;
            case "version":
                bytes[4]++;
                return bytes;
            case "other":
                using (var stream = new MemoryStream())
                {
                    IntentClassifier.Train([new LabelledUtterance("something else", "x")]).Save(stream);
                    return stream.ToArray();
                }

            default:
                return [];
        }
    }
}
