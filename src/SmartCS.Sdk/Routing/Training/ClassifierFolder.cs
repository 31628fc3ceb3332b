using System.Globalization;
using Microsoft.Extensions.Logging;

namespace SmartCS.Sdk.Routing;

/// <summary>
/// The classifiers that are kept on disk, one file for each set of examples and version. A file is written aside and renamed, so that
/// nobody reads half of one. Failures are logged, never thrown. Safe for concurrent use, by several processes too.
/// </summary>
internal sealed class ClassifierFolder(string folder, TimeProvider time, ILogger logger)
{
    private const string Extension = ".intents";
    private const string TemporaryExtension = ".intents.tmp";

    // What nobody has used for so long belongs to examples that were changed since.
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan TouchedEvery = TimeSpan.FromDays(1);

    /// <summary>Loads a classifier; null where there is none that can be used.</summary>
    public IntentClassifier? Load(ulong hash)
    {
        var path = PathOf(hash);
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var classifier = IntentClassifier.Load(stream);
            if (classifier.ExamplesHash != hash)
            {
                throw new IntentClassifierFileException("It was trained from other examples than its name says.");
            }

            Touch(path);
            return classifier;
        }
        catch (Exception exception) when (exception is SmartCustomerServiceException or IOException or UnauthorizedAccessException)
        {
            ClassifierLog.FileUnusable(logger, path, exception.Message);
            return null;
        }
    }

    public void Save(IntentClassifier classifier)
    {
        var path = PathOf(classifier.ExamplesHash);
        var aside = Path.ChangeExtension(path, null) + "." + Guid.NewGuid().ToString("N") + TemporaryExtension;
        try
        {
            Directory.CreateDirectory(folder);
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                classifier.Save(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ClassifierLog.FileNotKept(logger, folder, exception.Message);
            Delete(aside);
        }
    }

    /// <summary>Deletes what a crash left half written and what has not been used for a month.</summary>
    public void Sweep()
    {
        try
        {
            var now = time.GetUtcNow().UtcDateTime;
            foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.intents*") : [])
            {
                var age = now - File.GetLastWriteTimeUtc(path);
                if (age > KeptFor || (age > TouchedEvery && path.EndsWith(TemporaryExtension, StringComparison.Ordinal)))
                {
                    Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ClassifierLog.FileUnusable(logger, folder, exception.Message);
        }
    }

    internal string PathOf(ulong hash) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{hash:x16}.v{IntentClassifierFile.Version}{Extension}"));

    private void Touch(string path)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - File.GetLastWriteTimeUtc(path) > TouchedEvery)
        {
            try
            {
                File.SetLastWriteTimeUtc(path, now);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that may only be read is swept by whoever writes it.
            }
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is tried again with the next sweep.
        }
    }
}
